"""The journal: append-only events, one writer per file, read by everyone else."""

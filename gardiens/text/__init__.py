"""What players, animators and staff read, in French, in one place."""

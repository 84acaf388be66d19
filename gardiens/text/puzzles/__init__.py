"""What each puzzle type says, in a file of its own."""

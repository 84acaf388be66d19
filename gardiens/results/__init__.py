"""What sessions gave: scores, times and steps, read from the journals."""

"""What a screen shows: views that are functions of state, the tree they make, and the drawing of that tree."""

"""The rules, pure: state, commands, events, and how one leads to the other."""

"""One screen playing one team: its window, its inputs, its session, its robot."""

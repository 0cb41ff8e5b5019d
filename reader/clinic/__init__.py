"""What this clinic chose: its helpline, its name and how the screen starts."""

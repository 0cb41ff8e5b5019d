"""What the window does at a screen the public uses; it obeys the policy and decides nothing."""

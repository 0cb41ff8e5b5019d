"""What goes on paper: packets, and the document a packet makes. Plain values, no Qt."""

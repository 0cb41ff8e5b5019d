"""Reading aloud: how text is said, sentence by sentence, and the voice that says it."""

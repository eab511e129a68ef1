"""The seven aspects of an answer, one module each, and what they share."""

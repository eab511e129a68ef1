"""What somebody scribbled after round one, made into a record."""

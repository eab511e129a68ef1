"""The number to walk away at, the ones to name, and when to say them."""

"""The money: the going rate, what they need, the number at which they walk away, and when to speak."""

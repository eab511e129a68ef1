"""The money: the budget sheet, the going rate, the numbers to go in with, offers side by side."""

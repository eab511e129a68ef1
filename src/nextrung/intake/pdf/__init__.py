"""A PDF read from the places of its characters: rows, columns, side bars, running heads."""

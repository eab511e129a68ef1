"""Everything the coach knows, to read and to search, without any application."""

"""A pay plan as a TOML file, read and kept; and everything settled in it, put together."""

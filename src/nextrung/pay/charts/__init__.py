"""The pictures of a pay plan, drawn once for page and paper alike."""

"""The room of one round: its brief, made by the library and kept until the papers change."""

"""People clicking through the pages of a running server, all on this machine."""

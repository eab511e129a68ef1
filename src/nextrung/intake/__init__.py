"""Papers in: résumé, posting and notes of round one, each value with the line it was read from."""

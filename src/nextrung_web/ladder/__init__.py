"""Each application a ladder, each round a rung, and the papers they rest on."""

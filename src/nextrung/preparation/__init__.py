"""The round to come: who is in the room, what will be asked, the openers, the day, what comes after."""

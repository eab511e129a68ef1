"""A coach for the interview after the first one: papers in, a second-interview brief out."""

__version__ = "0.1.0"

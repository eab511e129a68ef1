"""What a household needs: its budget, its taxes, and the pay whose net covers both."""

"""The going rate: a title made an occupation, a place made an area, and their wages."""

"""What a clinic's record system asks for: a diagnosis or a medicine, answered with pages of the guide."""

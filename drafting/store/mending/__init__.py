"""Texts that plain git merged or a hand changed, read with every word and put right."""

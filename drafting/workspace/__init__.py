"""The use cases: one function or class for each thing a person does."""

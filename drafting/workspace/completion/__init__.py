"""What is offered while a person types: opening words, names, delegations."""

"""The screens of a negotiation: proposals, the room, amendment documents."""

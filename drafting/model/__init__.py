"""What a resolution is: frozen values, without input, output, clock or chance."""

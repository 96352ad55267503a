"""Which subject of the case it is about, or which new one is proposed."""

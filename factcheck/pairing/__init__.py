"""Do two statements agree: does one follow from another, contradict it, or is it left open?"""

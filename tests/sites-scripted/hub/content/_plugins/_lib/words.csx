string Aloud(int words) => words < 10 ? "a breath" : $"{words / 10} breaths";

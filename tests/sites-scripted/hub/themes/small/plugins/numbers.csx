Function("twice", (int number) => number * 2);

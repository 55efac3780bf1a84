Console.WriteLine("PolicyFlow");

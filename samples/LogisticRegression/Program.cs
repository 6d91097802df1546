using System;
using System.Linq;
using LogisticRegression;

var result = LogisticRegressionSample.Run();

Console.WriteLine($"test accuracy {result.Accuracy:P1} on {result.Count} tumours that the network has not seen");
Console.WriteLine("                    actually malignant   benign");
Console.WriteLine($"predicted malignant {result.TruePositives,18}{result.FalsePositives,9}");
Console.WriteLine($"predicted benign    {result.FalseNegatives,18}{result.TrueNegatives,9}");

Console.WriteLine($"five-fold cross-validation: {LogisticRegressionSample.CrossValidate(folds: 5):P1} of all tumours");
var accuracies = Enumerable.Range(1, 20).Select(seed => LogisticRegressionSample.Run(seed).Accuracy).ToArray();
Console.WriteLine($"twenty splits: {accuracies.Average():P1} on average, {accuracies.Min():P1} to {accuracies.Max():P1}");

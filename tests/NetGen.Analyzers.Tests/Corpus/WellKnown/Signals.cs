// Sound, sensors and time.

[Network]
[Input(49, 10, 1)]
[Conv2D(64, 10, 4, Stride = 2, Padding = Padding.Same)] [ReLU]
[DepthwiseConv2D(3, Padding = Padding.Same)] [ReLU] [Conv2D(64, 1)] [ReLU]
[DepthwiseConv2D(3, Padding = Padding.Same)] [ReLU] [Conv2D(64, 1)] [ReLU]
[Dropout(0.2)] [GlobalAveragePool2D]
[MulticlassHead(12)] [Adam(0.0005)]
public partial class KeywordSpotting { }

[Network]
[Input(40, 32, 1)]
[Conv2D(28, 10, 4)] [ReLU]
[Conv2D(30, 10, 4, StrideHeight = 1, StrideWidth = 2, Padding = Padding.Same)] [ReLU]
[Flatten] [Dense(16)] [ReLU] [Dense(128)] [ReLU]
[MulticlassHead(12)] [Adam]
public partial class TinySpeech { }

[Network] [Input(250)] [Dense(144)] [ReLU] [Dense(144)] [ReLU] [Dense(144)] [ReLU] [MulticlassHead(12)] [Adam] public partial class KeywordDense { }

[Network] [Input(64, 64, 1)] [Conv2D(16, 3)] [ReLU] [MaxPool2D(2)] [Conv2D(32, 4)] [ReLU] [MaxPool2D(2)] [GlobalAveragePool2D] [MultilabelHead(50)] [Adam] public partial class SpectrogramTags { }

[Network] [Input(128, 9)] [MaxPool1D(2)] [Flatten] [Dense(64)] [ReLU] [MulticlassHead(6)] [Adam] public partial class ActivityFromSensors { }

[Network] [Input(96, 1)] [AveragePool1D(4)] [Flatten] [Dense(32)] [ReLU] [Dense(24)] [Huber] [Adam] public partial class LoadForecast { }

[Network]
[Input(640)]
[Dense(128)] [ReLU] [Dense(128)] [ReLU] [Dense(8)] [ReLU] [Dense(128)] [ReLU] [Dense(128)] [ReLU] [Dense(640)]
[MeanSquaredError] [Adam]
public partial class MachineAnomaly { }

[Network]
[Input(12, Name = "x")]
[Dense(64)] [ReLU] [Dense(64)] [ReLU(Name = "h")] [Dense(12, Name = "backcast")]
[Dense(6, From = "h")] [Concat("backcast")]
[Adam]
public partial class BasisExpansion { }

// Encoders, generators and networks in a row.

[Network]
[Input(784)]
[Dense(128)] [ReLU] [Dense(32)] [ReLU]
[Dense(128)] [ReLU] [Dense(784)] [Sigmoid]
[BinaryCrossEntropy] [Adam]
public partial class Autoencoder { }

[Network]
[Input(784)]
[Dropout(0.3)]
[Dense(256)] [ReLU] [Dense(784)] [Sigmoid]
[BinaryCrossEntropy] [Adam]
public partial class DenoisingAutoencoder { }

[Network] [Input(64)] [Dense(8)] [Dense(64)] [MeanSquaredError] [SGD(0.01)] public partial class PrincipalComponents { }

[Network]
[Input(28, 28, 1)]
[Conv2D(16, 3, Padding = Padding.Same)] [ReLU] [MaxPool2D(2)]
[Conv2D(8, 3, Padding = Padding.Same)] [ReLU] [MaxPool2D(2)]
[Conv2D(8, 3, Padding = Padding.Same)] [ReLU] [UpSampling2D(2)]
[Conv2D(16, 3, Padding = Padding.Same)] [ReLU] [UpSampling2D(2)]
[Conv2D(1, 3, Padding = Padding.Same)] [Sigmoid]
[BinaryCrossEntropy] [Adam]
public partial class ConvolutionalAutoencoder { }

[Network] [Input(100)] [Dense(256)] [LeakyReLU(0.2)] [Dense(512)] [LeakyReLU(0.2)] [Dense(784)] [Tanh] [Adam(0.0002, Beta1 = 0.5)] public partial class Generator { }

[Network]
[Input(784)]
[Dense(512)] [LeakyReLU(0.2)] [Dropout(0.3)]
[Dense(256)] [LeakyReLU(0.2)] [Dropout(0.3)]
[BinaryHead] [Adam(0.0002, Beta1 = 0.5)]
public partial class Discriminator { }

[Network]
[Input(64)]
[Dense(7 * 7 * 32)] [ReLU]
[Reshape(7, 7, 32)]
[UpSampling2D(2)] [Conv2D(32, 3, Padding = Padding.Same)] [LeakyReLU(0.2)]
[UpSampling2D(2)] [Conv2D(1, 3, Padding = Padding.Same)] [Tanh]
[Adam(0.0002, Beta1 = 0.5)]
public partial class ImageGenerator { }

[Network]
[Input(28, 28, 1)]
[Conv2D(64, 5, Stride = 2, Padding = Padding.Same)] [LeakyReLU(0.2)] [Dropout(0.3)]
[Conv2D(128, 5, Stride = 2, Padding = Padding.Same)] [LeakyReLU(0.2)] [Dropout(0.3)]
[Flatten] [Dense(1)] [Sigmoid] [BinaryCrossEntropy] [Adam(0.0002, Beta1 = 0.5)]
public partial class ImageDiscriminator { }

[Network] [Input(784)] [Dense(256)] [ReLU(Name = "hidden")] [Dense(16, Name = "mean")] [Dense(16, From = "hidden")] [Concat("mean")] [Adam] public partial class VariationalEncoder { }

[Network] [Input(128)] [Dense(64)] [ReLU] [Dropout(0.5)] [Adam] public partial class FeatureExtractor { }

[Network] [Input(512)] [Dense(256)] [ReLU] [Dense(64)] [LayerNormalization] [Adam] public partial class Embedding { }

[Network]
[Input(32, 32, 3, Name = "noisy")]
[Conv2D(32, 3, Padding = Padding.Same)] [ReLU]
[Conv2D(32, 3, Padding = Padding.Same)] [ReLU]
[Conv2D(32, 3, Padding = Padding.Same)] [ReLU]
[Conv2D(3, 3, Padding = Padding.Same)]
[Add("noisy")]
[MeanSquaredError] [Adam]
public partial class Denoiser { }

[Network]
[Input(33, 33, 1)]
[Conv2D(64, 9, Padding = Padding.Same)] [ReLU]
[Conv2D(32, 1)] [ReLU]
[Conv2D(1, 5, Padding = Padding.Same)]
[MeanSquaredError] [SGD(0.0001, Momentum = 0.9)]
public partial class SuperResolution { }

[Network]
[Input(16, 16, 3)]
[Conv2D(32, 3, Padding = Padding.Same)] [ReLU]
[UpSampling2D(2, Interpolation = Interpolation.Bilinear)]
[Conv2D(16, 3, Padding = Padding.Same)] [ReLU]
[Conv2D(3, 3, Padding = Padding.Same)]
[MeanAbsoluteError] [Adam]
public partial class Upscaler { }

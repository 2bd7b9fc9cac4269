"""Trains the reader model of Fabula from gold corpora and writes it as one ONNX file."""

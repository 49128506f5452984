// RelayPipeline

// SafeOutput

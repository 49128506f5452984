print("mailloop")

"""Finding: what people type becomes pages, suggestions and, when it matters, the emergency card."""

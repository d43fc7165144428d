package org.jixiao.web.example;

import java.math.BigDecimal;

public record Example(String department, long revision, String name, BigDecimal amount) {}

# Opens tables with readr as their users do, and tells what it sees. Run as Rscript open.R FOLDER: of each NAME.spec in it
# (a row a column: its name, and "c" where it is text, "?" where readr is to guess) the table NAME is opened. Each gives
# NAME.types (column, class) and NAME.again, the table as readr writes it; what readr finds wrong ends it.
library(readr, warn.conflicts = FALSE)

open <- function(spec) {
  name <- sub("\\.spec$", "", spec)
  columns <- read_tsv(spec, col_names = c("column", "kind"), col_types = "cc")
  types <- do.call(cols, as.list(setNames(columns$kind, columns$column)))
  first <- read_lines(name, n_max = 1)
  separator <- if (grepl("\t", first)) "\t" else ","
  headed <- startsWith(first, columns$column[1])
  names <- if (headed) TRUE else columns$column
  table <- read_delim(name, separator, col_names = names, col_types = types, progress = FALSE)
  stopifnot(nrow(problems(table)) == 0, identical(names(table), columns$column))
  classes <- vapply(table, function(column) class(column)[1], "")
  write_tsv(data.frame(names(classes), classes), paste0(name, ".types"), col_names = FALSE)
  write_csv(table, paste0(name, ".again"), na = "")
}

for (spec in list.files(commandArgs(trailingOnly = TRUE), "\\.spec$", full.names = TRUE)) open(spec)

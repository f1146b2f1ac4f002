//! Figures by column and row, and Markdown for them.

/// By the names of the rows.
type Figures = Vec<(&'static str, f64)>;

/// By the names of the columns. The first has all rows. A row that is missing in another column has
/// no answer to time.
pub struct Table(pub Vec<(&'static str, Figures)>);

impl Table {
    pub fn rows(&self) -> impl Iterator<Item = &'static str> {
        self.0[0].1.iter().map(|(row, _)| *row)
    }

    pub fn get(&self, column: &str, row: &str) -> Option<f64> {
        let figure = |of: &Figures, row| of.iter().find(|(name, _)| *name == row).map(|of| of.1);
        figure(&self.0.iter().find(|(name, _)| *name == column)?.1, row)
    }

    pub fn print(&self, corner: &str, cell: impl Fn(&str, f64) -> String) {
        let columns = || self.0.iter().map(|(column, _)| *column);
        let line = |head: &str, cells: Vec<String>| println!("| {head} | {} |", cells.join(" | "));
        println!();
        line(corner, columns().map(str::to_owned).collect());
        line("---", columns().map(|_| "--:".to_owned()).collect());
        for row in self.rows() {
            let figure = |column| self.get(column, row).map(|figure| cell(column, figure));
            let cells = columns().map(|column| figure(column).unwrap_or("–".to_owned()));
            line(row, cells.collect());
        }
    }

    /// Adds the columns of another table.
    pub fn and(mut self, more: Self) -> Self {
        self.0.extend(more.0);
        self
    }

    /// How many times each row's figure is that of the first row.
    pub fn ratios(&self) -> Self {
        let ratios = self.0.iter().map(|(column, figures)| {
            let over = |&(row, figure)| (row, figure / figures[0].1);
            (*column, figures.iter().skip(1).map(over).collect())
        });
        Self(ratios.collect())
    }
}

/// Two significant digits: 0.47, 4.7, 47, 470, 4,700.
pub fn short(figure: f64) -> String {
    let unit = 10_f64.powf(figure.log10().floor() - 1.0);
    let rounded = (figure / unit).round() * unit;
    match rounded {
        ..1.0 => format!("{rounded:.2}"),
        ..10.0 => format!("{rounded:.1}"),
        ..1_000.0 => format!("{rounded:.0}"),
        _ => format!("{},{:03.0}", (rounded / 1e3).floor(), rounded % 1e3),
    }
}

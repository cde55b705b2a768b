extension Page {
    /// The meetings in the order of time, on a line in the direction of reading, in as many rows as they need.
    func timeline(_ svg: inout SVGText, _ y: inout Double) {
        let stations = scene.timeline
        guard !stations.isEmpty else { return }
        let gap = 20.0
        let most = max(1, Int((inner + gap) / (136 + gap)))
        let rows = (stations.count + most - 1) / most
        let columns = (stations.count + rows - 1) / rows
        let width = min(230, (inner + gap) / Double(columns) - gap)
        svg.begin("g", ["class": "timeline meeting", "role": "list"])
        for start in stride(from: 0, to: stations.count, by: columns) {
            let row = stations[start..<min(start + columns, stations.count)]
            if row.count > 1 {
                let ends = [badge(0, width, gap), badge(row.count - 1, width, gap)].sorted()
                let path = "M\(pixels(ends[0])) \(pixels(y + Self.radius))H\(pixels(ends[1]))"
                svg.element("path", ["class": "axis", "d": path])
            }
            let heights = row.enumerated().map { station(&svg, $1, at: Double($0) * (width + gap), width, y) }
            y += (heights.max() ?? 0) + 12
        }
        svg.end()
        y += 8
    }

    private static var radius: Double { 9 }

    /// Middle of the badge of a column.
    private func badge(_ column: Int, _ width: Double, _ gap: Double) -> Double { x(Double(column) * (width + gap) + Self.radius) }

    /// Writes one station and gives its height.
    private func station(
        _ svg: inout SVGText, _ station: Timeline.Station, at offset: Double, _ width: Double, _ top: Double
    ) -> Double {
        let radius = Self.radius
        svg.begin("g", ["class": station.isUnreal ? "station unreal" : "station", "role": "listitem", "data-station": station.id])
        let middle = x(offset + radius)
        svg.element("circle", ["class": "dot", "cx": pixels(middle), "cy": pixels(top + radius), "r": pixels(radius)])
        svg.begin("g", ["text-anchor": "middle"])
        svg.line(
            station.number, .badge, at: Point(x: middle, y: top + radius + 3.6), width: ruler.width(station.number, .badge),
            rightToLeft: rightToLeft)
        svg.end()
        var y = top + 2 * radius + 2
        for (text, style, lines) in [(station.date, TextStyle.heading, 2), (station.people, .ink, 3), (station.place, .small, 2)] {
            for line in ruler.wrapped(text, style, width: width, lines: lines) {
                write(&svg, line, style, offset: offset, y)
                y += style.lineHeight
            }
        }
        svg.end()
        return y - top
    }
}

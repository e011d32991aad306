// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From exec to the first interactive window, Lockstep beside DB Browser for SQLite, in turn on one Xvfb.
// "Interactive" is seen from outside, the same for both: a top-level window is viewable and its content is painted,
// which both toolkits do from their event loop. Usage: bench_startup [--runs N] LOCKSTEP-DESKTOP [OTHER]

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>

#include <xcb/xcb.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <set>

using namespace Qt::StringLiterals;

namespace {

class Display
{
public:
    Display()
    {
        m_server.setProgram(u"Xvfb"_s);
        m_server.setArguments(
            {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1600x1000x24"_s, u"-nolisten"_s, u"tcp"_s});
        m_server.start();
        if (m_server.waitForReadyRead(10000))
            m_name = u':' + QString::fromLatin1(m_server.readLine().trimmed());
        m_connection = xcb_connect(m_name.toLatin1().constData(), nullptr);
        m_root = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data->root;
    }
    ~Display()
    {
        xcb_disconnect(m_connection);
        m_server.terminate();
        m_server.waitForFinished(3000);
    }
    [[nodiscard]] bool works() const { return !m_name.isEmpty() && !xcb_connection_has_error(m_connection); }
    [[nodiscard]] QString name() const { return m_name; }

    /// A viewable top-level window big enough to be a program's main window, or 0.
    xcb_window_t mainWindow()
    {
        const auto tree = own(xcb_query_tree_reply(m_connection, xcb_query_tree(m_connection, m_root), nullptr));
        if (!tree)
            return 0;
        const xcb_window_t *children = xcb_query_tree_children(tree.get());
        for (int i = 0; i < xcb_query_tree_children_length(tree.get()); ++i) {
            const auto geometry =
                own(xcb_get_geometry_reply(m_connection, xcb_get_geometry(m_connection, children[i]), nullptr));
            const auto attributes = own(xcb_get_window_attributes_reply(
                m_connection, xcb_get_window_attributes(m_connection, children[i]), nullptr));
            if (geometry && attributes && attributes->map_state == XCB_MAP_STATE_VIEWABLE && geometry->width > 400 &&
                geometry->height > 300)
                return children[i];
        }
        return 0;
    }
    /// Whether the window's content has been painted: more colours than an empty window has.
    bool isPainted(xcb_window_t window)
    {
        const auto geometry =
            own(xcb_get_geometry_reply(m_connection, xcb_get_geometry(m_connection, window), nullptr));
        if (!geometry)
            return false;
        const auto image = own(xcb_get_image_reply(m_connection,
                                                   xcb_get_image(m_connection, XCB_IMAGE_FORMAT_Z_PIXMAP, window, 0, 0,
                                                                 geometry->width, geometry->height, ~0U),
                                                   nullptr));
        if (!image)
            return false;
        const auto *pixels = reinterpret_cast<const uint32_t *>(xcb_get_image_data(image.get()));
        const int count = xcb_get_image_data_length(image.get()) / 4;
        std::set<uint32_t> colours;
        for (int i = 0; i < count && colours.size() <= emptyColours; i += 3)
            colours.insert(pixels[i]);
        return colours.size() > emptyColours;
    }

private:
    template <typename T>
    static std::unique_ptr<T, decltype(&std::free)> own(T *value)
    {
        return {value, &std::free};
    }
    static constexpr std::size_t emptyColours = 16;
    QProcess m_server;
    QString m_name;
    xcb_connection_t *m_connection = nullptr;
    xcb_window_t m_root = 0;
};

} // namespace

/// Milliseconds from exec to the answer, or -1.
static double startOnce(Display &display, const QString &program)
{
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, display.name());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    environment.insert(u"HOME"_s, home.path());
    for (const char *variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        environment.insert(QString::fromLatin1(variable), home.path());
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    QElapsedTimer clock;
    clock.start();
    process.start(program, QStringList());
    double found = -1;
    xcb_window_t window = 0;
    while (clock.elapsed() < 30000 && found < 0) {
        QThread::usleep(500);
        if (!window)
            window = display.mainWindow();
        else if (display.isPainted(window))
            found = double(clock.nsecsElapsed()) / 1e6;
    }
    process.kill();
    process.waitForFinished(5000);
    while (display.mainWindow())
        QThread::msleep(10);
    return found;
}

static double medianOf(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"runs"_s, u"Counted runs of each."_s, u"N"_s, u"9"_s});
    parser.addPositionalArgument(u"programs"_s, u"lockstep-desktop and the program to compare with"_s);
    parser.process(application);
    const QStringList given = parser.positionalArguments();
    const QString ours =
        given.value(0, QCoreApplication::applicationDirPath() + u"/../../app/desktop/lockstep-desktop"_s);
    const QString other = given.value(1, QStandardPaths::findExecutable(u"sqlitebrowser"_s));
    QTextStream out(stdout);
    if (other.isEmpty()) {
        out << "bench_startup: sqlitebrowser is not installed; nothing to compare with\n";
        return 1;
    }
    Display display;
    if (!display.works()) {
        out << "bench_startup: Xvfb cannot be started\n";
        return 1;
    }
    std::vector<double> a;
    std::vector<double> b;
    for (int run = 0; run <= parser.value(u"runs"_s).toInt(); ++run) {
        const double first = startOnce(display, ours);
        const double second = startOnce(display, other);
        if (first < 0 || second < 0) {
            out << "bench_startup: no window within 30 s: " << (first < 0 ? ours : other) << '\n';
            return 1;
        }
        if (run == 0)
            continue; // warms the caches
        a.push_back(first);
        b.push_back(second);
    }
    out << "start to first interactive window, median of " << a.size() << ": lockstep-desktop " << qRound(medianOf(a))
        << " ms, sqlitebrowser " << qRound(medianOf(b)) << " ms, ratio "
        << QString::number(medianOf(a) / medianOf(b), 'f', 2) << '\n';
    return 0;
}
